import { assertDialects } from './dialect-law';

test('a table written in any dialect is read back, 2,000 times', () => assertDialects(2_000));
