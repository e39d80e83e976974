export { kommo as default } from './site';
