/** One call each, so that lines appear as they are known and no call is long. */
export type InstallationPart = 'permissions' | 'formulas' | 'sheet' | 'template' | 'files' | 'services' | 'clock';

export interface InstallationLine {
	id: string;
	/** Works; works in another way; does not work. */
	state: 'ok' | 'warning' | 'fault';
	title: string;
	/** What was seen, and the mend where there is one. */
	text: string;
	/** The page on which it is mended. */
	link?: string;
}

export interface InstallationAnswer {
	lines: InstallationLine[];
	/** What Google answered, by question: no data, no names, no tokens. */
	answers: Record<string, string>;
	/** Of the spreadsheet: what cells show depends on it. */
	locale: string;
}

export interface InstallationCalls {
	/** Asks Google whether one part of what the add-on stands on is there; leaves nothing in the spreadsheet. */
	checkInstallation(part: InstallationPart): InstallationAnswer;
}
