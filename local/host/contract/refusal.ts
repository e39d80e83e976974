/** What Google refuses, in Google's words; scripts see it as an Error named `Exception`. */
export class Refusal extends Error {
	override readonly name = 'Exception';
}
