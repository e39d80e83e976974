import { registerArea } from '../session/areas';
import { SharingScreen } from '../sharing/screen';
import { SummariesScreen } from '../summaries/screen';

registerArea({ summaries: SummariesScreen, sharing: SharingScreen });
