export { kommo as default } from './index';
