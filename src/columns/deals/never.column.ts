import { boundPage, never } from '../kit/bounds';
import type { ColumnPage } from '../kit/define';

export default never('deals');
export const page: ColumnPage = boundPage;
