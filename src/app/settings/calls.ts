import type { CallContext } from '../ports/call-context';
import type { SettingsPorts } from './ports';
import { saveSettingsForm, settingsForm } from './settings-form';
import type { SettingsCalls } from './types';

export const settingsCalls = <State>({ ports, exclusively, state }: CallContext<SettingsPorts, State>): SettingsCalls<State> => ({
	settings: () => settingsForm(ports),
	saveSettings(form) {
		exclusively(() => saveSettingsForm(ports, form));
		return state();
	},
});
