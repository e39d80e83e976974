import { HelpScreen } from '../help/screen';
import { InstallationScreen } from '../installation/screen';
import { registerArea } from '../session/areas';
import { SettingsScreen } from '../settings/screen';
import { WarehouseScreen } from '../warehouse/screen';

registerArea({ settings: SettingsScreen, installation: InstallationScreen, help: HelpScreen, warehouse: WarehouseScreen });
