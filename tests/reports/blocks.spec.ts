import { blocks } from '../../src/reports/sheets/blocks.gen';

test('no two blocks stand at one place of the same sheet', () => {
	const places = blocks.flatMap(({ place, on }) => (on === 'both' ? ['manager', 'department'] : [on]).map((sheet) => `${sheet} ${place}`));
	expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
});
