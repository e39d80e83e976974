import { run } from './desk';

const S = 'const s = SpreadsheetApp.getActiveSheet(); const R = (a1) => s.getRange(a1);';

/** What scripts on Google were seen to get, where its reference says less. */
describe('as seen on Google', () => {
	test('ranges in R1C1, also backwards and in small letters', () => {
		expect(run(`${S} return ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2', '!c2:e5'].map((at) => R(at).getA1Notation());`)).toEqual([
			'C5',
			'B2:E4',
			'B1:E10',
			'A1:B2',
			'C2:E5',
		]);
	});

	test('the region grows along one dimension when it is named', () => {
		expect(
			run(`${S}
				R('B2:D4').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
				const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
				return [R('C3').getDataRegion(ROWS), R('C3').getDataRegion(COLUMNS), R('B1').getDataRegion(), R('E3').getDataRegion()].map((one) => one.getA1Notation());
			`),
		).toEqual(['C2:C4', 'B3:D3', 'B1:D4', 'B2:E4']);
	});

	test('a filter remembers the column that it was sorted by; every range of the sheet gives it', () => {
		expect(
			run(`${S}
				R('A1:B3').setValues([['h', 'i'], [2, 1], [1, 2]]);
				const filter = R('A1:B3').createFilter().sort(1, true);
				const sorted = filter.getColumnSortSpec(1);
				let refused = '';
				try { filter.getColumnSortSpec(2).getSortOrder(); } catch (error) { refused = error.message; }
				return [sorted.getDimensionIndex(), sorted.isAscending(), String(sorted.getSortOrder()), refused, R('Z9').getFilter() !== null];
			`),
		).toEqual([
			1,
			true,
			'ASCENDING',
			'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
			true,
		]);
	});

	test('the bands of a banding cannot be without a colour, its heading and footer can', () => {
		expect(
			run(`${S}
				const banding = R('A1:E10').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, true);
				banding.setFirstRowColorObject(SpreadsheetApp.newColor().setRgbColor('#0000ff').build());
				banding.setFooterRowColorObject(null);
				let refused = '';
				try { banding.setSecondRowColor(null); } catch (error) { refused = error.message; }
				return [banding.getHeaderRowColorObject().asRgbColor().asHexString(), banding.getFirstRowColor(), banding.getFooterRowColorObject(), banding.getFirstColumnColor(), refused];
			`),
		).toEqual(['#4dd0e1', '#0000ff', null, null, 'Second row color should not be null']);
	});

	test('text is split over columns by a comma, a preset or any text', () => {
		expect(
			run(`${S}
				R('A1:A3').setValues([['a1,b1,c1'], ['a2'], ['a3,,c3']]);
				R('A1:A3').splitTextToColumns();
				R('F1:F2').setValues([['x y'], ['x:y']]);
				R('F1').splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
				R('F2').splitTextToColumns(':');
				return [R('A1:C3').getValues(), R('F1:G2').getValues()];
			`),
		).toEqual([
			[
				['a1', 'b1', 'c1'],
				['a2', '', ''],
				['a3', '', 'c3'],
			],
			[
				['x', 'y'],
				['x', 'y'],
			],
		]);
	});

	test('autoFill goes to the left, too, and months go on by name as far as the neighbour', () => {
		expect(
			run(`${S}
				const series = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES;
				R('E1:H1').setValues([[10, 8, 6, 4]]);
				R('E1:H1').autoFill(R('B1:H1'), series);
				R('A3:A8').setValues([[1], [2], [3], [4], [5], [6]]);
				R('B3:B4').setValues([['Nov'], ['Dec']]).autoFillToNeighbor(series);
				let refused = '';
				try { R('A3:A8').autoFill(R('A3:C9'), series); } catch (error) { refused = error.message; }
				return [R('B1:H1').getValues()[0], R('B3:B8').getValues().flat(), refused];
			`),
		).toEqual([
			[16, 14, 12, 10, 8, 6, 4],
			['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'],
			'AutoFill destination range must extend the source range in only one direction.',
		]);
	});

	test('turned text, its direction, alignment by default, borders', () => {
		expect(
			run(`${S}
				R('A1').setTextRotation(45).setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
				R('A2').setVerticalText(true);
				const [turned, upright] = R('A1:A2').getTextRotations().flat();
				const bare = R('D1').getBorder();
				R('D1:E2').setBorder(true, true, true, true, true, true, '#00ff00', SpreadsheetApp.BorderStyle.DASHED);
				
				return [
					[turned.getDegrees(), turned.isVertical(), upright.getDegrees(), upright.isVertical()],
					R('A1:A2').getTextDirections().flat().map((one) => one && String(one)),
					[R('B1').setHorizontalAlignment('normal').getHorizontalAlignment(), R('B2').getHorizontalAlignment()],
					[bare, String(R('D1').getBorder().getTop().getBorderStyle()), R('D1').getBorder().getLeft().getColor().asRgbColor().asHexString()],
				];
			`),
		).toEqual([
			[45, false, 0, true],
			['RIGHT_TO_LEFT', null],
			['general-left', 'general'],
			[null, 'DASHED', '#00ff00'],
		]);
	});

	test('colours: those of the theme, all names, and none yet', () => {
		expect(
			run(`${S}
				const refusal = (act) => { try { return act(); } catch (error) { return error.message; } };
				const builder = SpreadsheetApp.newColor();
				const none = [String(builder.getColorType()), refusal(() => builder.asRgbColor())];
				const accent = builder.setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
				R('A1').setBackgroundObject(accent).setFontColorObject(accent);
				const back = R('A1').getBackgroundObject();
				const style = R('A1').getTextStyle();
				R('A1').setBackground('LightCoral');
				return [
					none,
					[String(back.getColorType()), String(back.asThemeColor().getThemeColorType()), refusal(() => back.asRgbColor()), style.getForegroundColor()],
					[R('A1').getBackground(), String(R('A1').getBackgroundObject().getColorType()), refusal(() => R('A1').getBackgroundObject().asThemeColor())],
				];
			`),
		).toEqual([
			['UNSUPPORTED', 'Object is not of type RgbColor.'],
			['THEME', 'ACCENT1', 'Object is not of type RgbColor.', 'ACCENT1'],
			['#f08080', 'RGB', 'Object is not of type ThemeColor.'],
		]);
	});

	test('marks move between rows, columns, sheets and the spreadsheet', () => {
		expect(
			run(`${S}
				R('9:9').addDeveloperMetadata('key', 'value');
				const [mark] = R('9:9').getDeveloperMetadata();
				const seen = [mark.moveToColumn(R('J:J')).getLocation().getColumn().getA1Notation(), mark.moveToRow(R('10:10')).getLocation().getRow().getA1Notation()];
				mark.moveToSheet(s);
				seen.push(String(mark.getLocation().getLocationType()), s.getDeveloperMetadata().length);
				return [...seen, String(mark.moveToSpreadsheet().getLocation().getLocationType())];
			`),
		).toEqual(['J:J', '10:10', 'SHEET', 1, 'SPREADSHEET']);
	});

	test('pages: meta tags and the icon are given back; an enumeration stands for its first value', () => {
		expect(
			run(`
				const page = HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'width=1').setFaviconUrl('https://a.test/i.ico');
				const [tag] = page.getMetaTags();
				return [tag.getName(), tag.getContent(), page.getFaviconUrl(), HtmlService.createTemplate('a <?= 1 ?>').getCodeWithComments().includes('a '),
					SpreadsheetApp.AutoFillSeries.name(), Object.keys(SpreadsheetApp.Dimension)];
			`),
		).toEqual(['viewport', 'width=1', 'https://a.test/i.ico', true, 'DEFAULT_SERIES', ['COLUMNS', 'ROWS']]);
	});

	test('groups have a depth that never falls below none; rows come in another order with all they hold', () => {
		expect(
			run(`${S}
				R('A2:A5').shiftRowGroupDepth(1);
				R('A3:A4').shiftRowGroupDepth(1);
				s.insertRowBefore(1);
				const depths = [2, 3, 4, 6].map((row) => s.getRowGroupDepth(row));
				R('A1:A9').shiftRowGroupDepth(-10);
				R('C1:C4').setValues([[1], [2], [3], [4]]).randomize();
				return [depths, s.getRowGroupDepth(4), R('C1:C4').getValues().flat().sort()];
			`),
		).toEqual([[0, 1, 2, 1], 0, [1, 2, 3, 4]]);
	});

	test('an image for a cell is described, and putting it there is refused aloud', () => {
		const image = "const image = SpreadsheetApp.newCellImage().setSourceUrl('https://a.test/1.png').setAltTextTitle('title').build();";
		expect(run(`${image} return [String(image), image.getAltTextTitle(), image.toBuilder().getAltTextTitle()];`)).toEqual([
			'CellImage',
			'title',
			'title',
		]);
		expect(() => run(`${S} ${image} R('A1').setValue(image);`)).toThrow('not emulated: an image in a cell');
	});

	test('a lock is not to be had in less than no time', () => {
		expect(
			run(`
				const lock = LockService.getScriptLock();
				let refused = '';
				const tried = [lock.tryLock(-100), lock.hasLock(), lock.tryLock(0), lock.hasLock()];
				lock.releaseLock();
				try { lock.waitLock(-100); } catch (error) { refused = error.message; }
				return [...tried, /Lock timeout/.test(refused), lock.hasLock()];
			`),
		).toEqual([false, false, true, true, true, false]);
	});

	test('conditions have colours as objects, and names of their own', () => {
		expect(
			run(`${S}
				const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5).setBackground('#FF0000').setRanges([R('A1')]).build();
				const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#00FF00').setGradientMaxpoint('#0000FF').setRanges([R('A1')]).build();
				const condition = rule.getBooleanCondition();
				const gradient = scale.getGradientCondition();
				return [String(condition), condition.getBackgroundObject().asRgbColor().asHexString(), condition.getFontColorObject(), String(gradient), gradient.getMinColorObject().asRgbColor().asHexString(), String(SpreadsheetApp.ChartType.BAR)];
			`),
		).toEqual(['ConditionalFormatBooleanCondition', '#ff0000', null, 'ConditionalFormatGradientCondition', '#00ff00', 'BAR']);
	});

	test('blobs: packed and unpacked, named by their ending; bytes that are none', () => {
		expect(
			run(`
				const packed = Utilities.gzip(Utilities.newBlob('abc'));
				const unpacked = Utilities.ungzip(packed);
				let refused = '';
				try { Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['x']); } catch (error) { refused = error.message; }
				return [packed.getContentType(), packed.getName(), unpacked.getDataAsString(), unpacked.getContentType(), unpacked.getName(),
					Utilities.newBlob([97]).setName('a.txt').setContentTypeFromExtension().getContentType(), refused];
			`),
		).toEqual(['application/x-gzip', 'archive.gz', 'abc', null, 'archive', 'text/plain', 'Cannot convert Array to number[].']);
	});
});
