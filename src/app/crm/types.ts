export interface FormField {
	key: string;
	label: string;
	hint?: string;
	placeholder?: string;
	secret?: true;
	required?: true;
	/** What the account has to offer; other text is possible. */
	choices?: { value: string; note?: string }[];
}

/** A CRM that can be connected, and what its form asks for. */
export interface CrmForm {
	id: string;
	title: string;
	fields: FormField[];
	/** Consent on the CRM's page instead of a token: `redirect` is entered in the CRM, `fields` come from there. */
	consent?: {
		title: string;
		lead: string;
		back: string;
		redirect: string;
		begin: string;
		open: string;
		done: string;
		fields: FormField[];
	};
}

/** The connection of this file; `values` holds no secret. */
export interface ConnectionView {
	crm: string;
	title: string;
	account: string;
	values: Record<string, string>;
	/** Why consent must be given again. */
	consent: string | null;
}

/** A field that the account made itself; `column` is its heading in the data tab, null where it is not picked. */
export interface CustomField extends CustomFieldChoice {
	samples: string[];
	column: string | null;
	/** Picked, and no longer in the CRM. */
	isGone?: true;
}

export interface CustomFieldList {
	fields: CustomField[];
	/** Whose fields the CRM does not show to this token, and what to do about it. */
	refused: { of: CustomField['of']; why: string }[];
}

export interface CustomFieldChoice {
	of: 'deal' | 'contact' | 'company';
	code: string;
	name: string;
	kind: 'text' | 'list' | 'number' | 'flag' | 'day' | 'instant';
}

export interface CrmCalls<State> {
	/** Proves address and token with one question; throws a sentence for the user when they do not work. */
	connect(crm: string, values: Record<string, string>): State;
	/** Begins consent on the CRM's own page, and gives its address. */
	authorise(crm: string, values: Record<string, string>): { address: string };
	/** Connects by the consent given meanwhile; throws a sentence when there is none yet. */
	connectAuthorised(): State;
	disconnect(): State;
	/** The fields that the account made itself. Asks the CRM. */
	customFields(): CustomFieldList;
	/** Which of them are columns from the next import on. */
	pickCustomFields(fields: CustomFieldChoice[]): State;
}
