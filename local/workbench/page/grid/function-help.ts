import { BooleanNumber, type Injector } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Model } from '../model/model';

/** The add-on's functions in autocomplete, as Google lists them: name, what it does, what each argument is. */
export function addFunctionHelp(injector: Injector, model: Model): void {
	const { language } = model.person;
	injector.get(IDescriptionService).registerDescriptions(
		model.functions.map(({ name, help, parameters }) => ({
			functionName: name,
			functionType: FunctionType.User,
			description: help[language],
			abstract: help[language],
			functionParameter: parameters.map((parameter) => ({
				name: parameter.name,
				detail: parameter.help[language],
				example: parameter.name,
				require: BooleanNumber.TRUE,
				repeat: BooleanNumber.FALSE,
			})),
		})),
	);
}
