/** Texts as the Settings tab holds them. */
export interface SettingsForm {
	tz: string;
	currency: string;
	/** `09:00`. */
	open: string;
	close: string;
	/** Weekdays from 1 (Monday) to 7, `6,7`. */
	weekend: string;
	/** `RU`, `KZ`…; empty: by the time zone. */
	country: string;
	stages: { id: string; name: string; pipeline: string; outcome: string; temperature: string }[];
	/** Dimensions by which the sheets cut figures, separated by semicolons; empty: the usual ones. */
	slices: string;
	/** The add-on's own dimensions to choose among, and how many of all the sheets take. */
	dimensions: { id: string; name: string }[];
	mostSlices: number;
	/** Of sheets, tabs and letters, whatever language a panel speaks. */
	language: 'ru' | 'en';
	/** Tabs stand in it already: it is chosen once. */
	isLanguageSettled: boolean;
	/** What the Settings tab is called; '' when there is none yet. */
	tab: string;
}

export interface SettingsCalls<State> {
	settings(): SettingsForm;
	/** Writes what was changed into the Settings tab, and computes the figures anew. */
	saveSettings(form: SettingsForm): State;
}
