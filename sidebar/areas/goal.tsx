import { GoalScreen } from '../goal/screen';
import { registerArea } from '../session/areas';

registerArea({ goal: GoalScreen });
