export type { AnswerPorts as AnswersPorts } from '../figures/ports';
