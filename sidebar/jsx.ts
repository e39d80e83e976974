/** What JSX compiles to: shorter than the automatic runtime, which names its children in every element. */
export { Fragment, h } from 'preact';
