import { registerArea } from '../session/areas';
import { SetsScreen } from '../sets/screen';

registerArea({ sets: SetsScreen });
