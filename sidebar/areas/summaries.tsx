import { offer } from '../area';
import { SummariesScreen } from '../screens/summaries';
import { summaries } from '../words/summaries';

offer('summaries', { screens: { summaries: SummariesScreen }, words: { summaries } });
