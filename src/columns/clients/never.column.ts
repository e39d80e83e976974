import { boundPage, never } from '../kit/bounds';
import type { ColumnPage } from '../kit/define';

export default never('clients');
export const page: ColumnPage = boundPage;
