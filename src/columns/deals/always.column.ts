import { always, boundPage } from '../kit/bounds';
import type { ColumnPage } from '../kit/define';

export default always('deals');
export const page: ColumnPage = boundPage;
