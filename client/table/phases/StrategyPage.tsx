export { Strategy as default } from './Strategy.tsx';
