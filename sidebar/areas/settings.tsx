import { offer } from '../area';
import { HelpScreen } from '../screens/help';
import { SettingsScreen } from '../screens/settings';
import { help } from '../words/help';
import { settings } from '../words/settings';
import '../styles/settings.css';

offer('settings', { screens: { settings: SettingsScreen, help: HelpScreen }, words: { settings, help } });
