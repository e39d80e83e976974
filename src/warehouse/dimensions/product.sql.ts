import { fromColumn, SEMICOLONS } from './define';

export default fromColumn('products', { signs: SEMICOLONS });
