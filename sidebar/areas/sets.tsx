import { ContestsScreen } from '../contests/screen';
import { OwnKpisScreen } from '../own-kpis/screen';
import { registerArea } from '../session/areas';
import { SetsScreen } from '../sets/screen';

registerArea({ contests: ContestsScreen, sets: SetsScreen, ownKpis: OwnKpisScreen });
