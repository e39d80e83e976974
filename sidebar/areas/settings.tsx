import { HelpScreen } from '../help/screen';
import { registerArea } from '../session/areas';
import { SettingsScreen } from '../settings/screen';

registerArea({ settings: SettingsScreen, help: HelpScreen });
