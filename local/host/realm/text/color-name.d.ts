declare module 'color-name' {
	/** Red, green and blue by the name that CSS gives a colour. */
	const colors: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
	export default colors;
}
