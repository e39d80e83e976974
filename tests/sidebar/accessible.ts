/** Runs inside the page: what keeps a person with another screen, hand or eye from using it. Must stay self-contained. */
export function barriers(): string[] {
	const findings: string[] = [];
	const isSeen = (element: Element): boolean => {
		const box = element.getBoundingClientRect();
		return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden' && element.closest('.unseen') === null;
	};
	const nameOf = (element: Element): string => {
		const by = element.getAttribute('aria-labelledby');
		const labels = Array.from((element as HTMLInputElement).labels ?? []).map((label) => label.textContent);
		const named =
			by === null
				? ''
				: by
						.split(' ')
						.map((id) => document.getElementById(id)?.textContent)
						.join(' ');
		const content = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? '' : element.textContent;
		return [element.getAttribute('aria-label'), named, ...labels, content, element.getAttribute('title')].join('').trim();
	};
	const mark = (element: Element): string => `${element.outerHTML.slice(0, 90)}…`;

	for (const element of Array.from(
		document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=progressbar], iframe, table'),
	)) {
		if (element.tagName !== 'TABLE' && nameOf(element) === '') findings.push(`has no name: ${mark(element)}`);
		const box = element.getBoundingClientRect();
		const isWithin = element.closest('label') !== null || element.closest('p') !== null;
		if (isSeen(element) && /^(BUTTON|A|SELECT|SUMMARY)$/.test(element.tagName) && !isWithin && (box.width < 24 || box.height < 24))
			findings.push(`too small to hit (${Math.round(box.width)}×${Math.round(box.height)}): ${mark(element)}`);
	}
	const ids = Array.from(document.querySelectorAll('[id]')).map(({ id }) => id);
	for (const id of ids.filter((one, i) => ids.indexOf(one) !== i)) findings.push(`two elements are called ${id}`);
	for (const element of Array.from(document.querySelectorAll('[aria-describedby], [aria-labelledby]')))
		for (const id of `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`.split(' '))
			if (id !== '' && document.getElementById(id) === null) findings.push(`points at nothing (${id}): ${mark(element)}`);
	if (document.querySelectorAll('h1').length !== 1) findings.push(`${document.querySelectorAll('h1').length} first headings`);
	if (document.querySelectorAll('main').length !== 1) findings.push(`${document.querySelectorAll('main').length} main parts`);
	if (document.querySelector('[lang]') === null) findings.push('no language');
	for (const element of Array.from(document.querySelectorAll('img:not([alt]), svg:not([aria-hidden]):not([aria-label])')))
		findings.push(`a picture without a text: ${mark(element)}`);
	for (const element of Array.from(document.querySelectorAll('[tabindex]')))
		if (Number(element.getAttribute('tabindex')) > 0) findings.push(`takes focus out of turn: ${mark(element)}`);

	const colour = (text: string): number[] => (text.match(/[\d.]+/g) ?? ['0', '0', '0', '0']).map(Number);
	const light = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
		const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
	};
	const behind = (element: Element | null): number[] => {
		for (let at = element; at !== null; at = at.parentElement) {
			const ground = colour(getComputedStyle(at).backgroundColor);
			if ((ground[3] ?? 1) > 0.5) return ground;
		}
		return [255, 255, 255];
	};
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
		const element = node.parentElement!;
		if ((node.textContent ?? '').trim() === '' || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName) || !isSeen(element)) continue;
		const style = getComputedStyle(element);
		const [a, b] = [light(colour(style.color)), light(behind(element))].sort((x, y) => y - x) as [number, number];
		const ratio = (a + 0.05) / (b + 0.05);
		const size = Number.parseFloat(style.fontSize);
		const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		if (ratio < (isLarge ? 3 : 4.5)) findings.push(`contrast ${ratio.toFixed(2)}: ${(node.textContent ?? '').trim().slice(0, 60)}`);
	}
	return findings;
}

/** What the element with focus shows of having it. */
export function focusMark(): { name: string; isMarked: boolean } | null {
	const element = document.activeElement;
	if (element === null || element === document.body) return null;
	const marks = [element, element.closest('label') ?? element, element.nextElementSibling ?? element].map((one) => getComputedStyle(one));
	const isMarked = marks.some(
		({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
	);
	return {
		name: `${element.tagName} ${element.getAttribute('type') ?? ''} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
		isMarked,
	};
}

/** Everything that still moves for a person who asked for stillness. */
export function motion(): string[] {
	return Array.from(document.querySelectorAll('*')).flatMap((element) => {
		const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
		const moves =
			(animationName !== 'none' && Number.parseFloat(animationDuration) > 0.011) ||
			transitionDuration.split(',').some((one) => Number.parseFloat(one) > 0.011);
		return moves ? [element.outerHTML.slice(0, 80)] : [];
	});
}
