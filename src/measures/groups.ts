import { type Fold, type Groups, merge, nothing, settle } from './fold';
import type { Answer, Question } from './question';

/** The figures of scopes from what was gathered per manager: a team is the merge of its managers. */
export function answerOf(groups: Groups, kind: Fold['kind'], { scopes, periods }: Question, isKnown?: readonly boolean[]): Answer {
	return scopes.map((scope) => {
		const codes = scope.all ? [...groups.keys()] : [...new Set(scope.managers)];
		const members = codes.map((code) => groups.get(code)).filter((cells) => cells !== undefined);
		return periods.map((_, p) => {
			if (isKnown !== undefined && !isKnown[p]) return null;
			if (members.length === 0) return settle(kind, nothing(kind));
			return settle(
				kind,
				merge(
					kind,
					members.map((cells) => cells[p]!),
				),
			);
		});
	});
}
