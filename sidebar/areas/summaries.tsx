import { offer } from '../area';
import { SharingScreen } from '../screens/sharing';
import { SummariesScreen } from '../screens/summaries';
import { sharing } from '../words/sharing';
import { summaries } from '../words/summaries';

offer('summaries', { screens: { summaries: SummariesScreen, sharing: SharingScreen }, words: { summaries, sharing } });
