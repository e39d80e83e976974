import { emptyAccumulator, type Fold, finalize, type Groups, merge } from './fold';
import type { Answer, Question } from './question';

/** The figures of scopes from the accumulators of their managers: a team is the merge of its managers. */
export function answerOf(groups: Groups, kind: Fold['kind'], { scopes, periods }: Question, isKnown?: readonly boolean[]): Answer {
	return scopes.map((scope) => {
		const codes = scope.all ? [...groups.keys()] : [...new Set(scope.managers)];
		const members = codes.map((code) => groups.get(code)).filter((cells) => cells !== undefined);
		return periods.map((_, p) => {
			if (isKnown !== undefined && !isKnown[p]) return null;
			if (members.length === 0) return finalize(kind, emptyAccumulator(kind));
			return finalize(
				kind,
				merge(
					kind,
					members.map((cells) => cells[p]!),
				),
			);
		});
	});
}
