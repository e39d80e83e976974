import { OwnKpisScreen } from '../own-kpis/screen';
import { registerArea } from '../session/areas';
import { SetsScreen } from '../sets/screen';

registerArea({ sets: SetsScreen, ownKpis: OwnKpisScreen });
