import { assertDialects } from './dialect-law';

test('a table written in any dialect is read back', () => assertDialects(200));
