import type { CallContext } from '../ports/call-context';
import type { SettingsPorts } from './ports';
import { saveSettingsForm, settingsForm } from './settings-form';
import type { SettingsCalls } from './types';

export const settingsCalls = <State>({ ports, sheets, exclusively, state }: CallContext<SettingsPorts, State>): SettingsCalls<State> => ({
	settings: () => settingsForm(ports),
	saveSettings(form) {
		exclusively(() => saveSettingsForm(sheets, form));
		return state();
	},
});
