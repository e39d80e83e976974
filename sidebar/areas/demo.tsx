import { DemoScreen } from '../demo/screen';
import { registerArea } from '../session/areas';

registerArea({ demo: DemoScreen });
