import { ConnectionScreen } from '../crm/screen';
import { registerArea } from '../session/areas';

registerArea({ connection: ConnectionScreen });
