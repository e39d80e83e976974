import { UserError } from '../language/user-error';

/** What is wrong with a definition, and the mend. */
export const ownFault = (ru: string, en: string, mendRu: string, mendEn: string): UserError =>
	new UserError({ ru: `${ru}. ${mendRu}`, en: `${en}. ${mendEn}` });
