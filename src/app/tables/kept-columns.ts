import { choicesOf, KEEP, mapHeadings } from '../../connectors/table/headings';
import { headingContext } from '../../connectors/table/read';
import { OWN_TABLES } from '../../dimensions/own-dimensions';
import { tables } from '../../facts/tables';
import { originsIn } from './origins';
import type { Source } from './table-sources';

/** A tab with more columns of a person's own is hard to read, and each costs cells. */
const MOST = 30;

/** The source with every heading that no column answers to kept as a column of the person's own, save those that the person leaves out. */
export function withKeptColumns(source: Source): Source {
	const { id, region, lines, chosen } = source;
	if (id === null || !OWN_TABLES.includes(id)) return source;
	const mapped = mapHeadings(
		tables[id],
		region.headings,
		headingContext(lines.slice(region.first), { chosen, origins: originsIn(id, region.headings) }),
	);
	const chosenFor = choicesOf(chosen);
	const unknown = region.headings.filter((heading, i) => mapped[i] === null && heading.trim() !== '' && chosenFor(heading) === undefined);
	return { ...source, chosen: { ...chosen, ...Object.fromEntries(unknown.slice(0, MOST).map((heading) => [heading, KEEP])) } };
}
