import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import { DEFAULT_STYLES, type ILocales, LocaleType, LogLevel, mergeLocales, ThemeService, Univer } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designRu from '@univerjs/design/locale/ru-RU';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsRu from '@univerjs/docs-ui/locale/ru-RU';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsRu from '@univerjs/sheets/locale/ru-RU';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import validationEn from '@univerjs/sheets-data-validation/locale/en-US';
import validationRu from '@univerjs/sheets-data-validation/locale/ru-RU';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import validationUiRu from '@univerjs/sheets-data-validation-ui/locale/ru-RU';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaRu from '@univerjs/sheets-formula/locale/ru-RU';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiRu from '@univerjs/sheets-formula-ui/locale/ru-RU';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiRu from '@univerjs/sheets-ui/locale/ru-RU';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiRu from '@univerjs/ui/locale/ru-RU';

/** Google names an argument and says what it is; whether one may be left out is said in words. */
function unmarked(locale: typeof formulaUiEn): typeof formulaUiEn {
	const formulaTexts = locale['sheets-formula-ui'];
	return { ...locale, 'sheets-formula-ui': { ...formulaTexts, prompt: { ...formulaTexts.prompt, required: '', optional: '' } } };
}

const locales: ILocales = {
	[LocaleType.EN_US]: mergeLocales(
		designEn,
		uiEn,
		docsEn,
		sheetsEn,
		sheetsUiEn,
		formulaEn,
		unmarked(formulaUiEn),
		validationEn,
		validationUiEn,
	),
	[LocaleType.RU_RU]: mergeLocales(
		designRu,
		uiRu,
		docsRu,
		sheetsRu,
		sheetsUiRu,
		formulaRu,
		unmarked(formulaUiRu),
		validationRu,
		validationUiRu,
	),
};

const BLUE = {
	50: '#f3f7fe',
	100: '#e8f0fe',
	200: '#d3e3fd',
	300: '#a8c7fa',
	400: '#7cacf8',
	500: '#1b6ef3',
	600: '#0b57d0',
	700: '#0842a0',
	800: '#062e6f',
	900: '#041e49',
};

/** The grid's engine with the few parts that the workbench needs: the host calculates, formats and guards. */
export function createUniver(container: HTMLElement, language: 'ru' | 'en'): Univer {
	const univer = new Univer({ locale: language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US, locales, logLevel: LogLevel.ERROR });
	const theme = univer.__getInjector().get(ThemeService);
	theme.setTheme({ ...theme.getCurrentTheme(), primary: BLUE });
	// Cells without a style of their own are edited in it.
	DEFAULT_STYLES.fs = 10;
	univer.registerPlugin(UniverRenderEnginePlugin);
	univer.registerPlugin(UniverFormulaEnginePlugin);
	univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: false, contextMenu: false, headerMenu: false });
	univer.registerPlugin(UniverDocsPlugin);
	univer.registerPlugin(UniverDocsUIPlugin);
	univer.registerPlugin(UniverSheetsPlugin);
	univer.registerPlugin(UniverSheetsUIPlugin, {
		formulaBar: true,
		footer: false,
		clipboardConfig: { hidePasteOptions: true },
		protectedRangeShadow: 'none',
		disableForceStringAlert: true,
		disableForceStringMark: true,
	});
	univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
	univer.registerPlugin(UniverSheetsFormulaUIPlugin);
	univer.registerPlugin(UniverSheetsDataValidationPlugin);
	univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
	return univer;
}
