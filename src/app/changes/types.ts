/** Why a set changes: a person's feedback, or one's own initiative. */
export interface Because {
	reason: string;
	feedbackId: string | null;
}
