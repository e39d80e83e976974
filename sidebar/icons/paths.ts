/** Drawn on a 24-pixel grid, in the colour of the text. */
export const PATHS = {
	back: 'M19 12H5m6-6-6 6 6 6',
	forward: 'm9 6 6 6-6 6',
	check: 'm5 12.5 4.5 4.5L19 7.5',
	alert: 'M12 8v5m0 3.5v.5M12 3 2.5 20h19z',
	info: 'M12 11v6m0-9.5v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
	plug: 'M9 3v5m6-5v5M6 8h12v3a6 6 0 0 1-12 0zm6 9v4',
	download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
	target: 'M21 12a9 9 0 1 1-9-9m5 9a5 5 0 1 1-5-5m0 5 8-8m-3 0h3v3',
	sheets: 'M4 5h16v14H4zm0 5h16M4 14.5h16M10 5v14',
	refresh: 'M20 5v5h-5M4 19v-5h5m10-4a8 8 0 0 0-14-2m0 6a8 8 0 0 0 14 2',
	open: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
	file: 'M6 3h8l4 4v14H6zm8 0v4h4',
	play: 'M8 5v14l11-7z',
	stop: 'M7 7h10v10H7z',
	eye: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
	hidden:
		'M3 3l18 18M10 5.2A9 9 0 0 1 12 5c6.500 0 10 7 10 7a17 17 0 0 1-3 3.900M6 6.500A16 16 0 0 0 2 12s3.500 7 10 7a9 9 0 0 0 4-.900M9.900 9.900a3 3 0 0 0 4.200 4.200',
	lock: 'M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3',
	sliders: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 4.500v5M7 14.500v5',
	help: 'M9 9.500a3 3 0 1 1 3.500 3v1.500m0 3v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
} as const;
export type IconName = keyof typeof PATHS;
