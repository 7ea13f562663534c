import { mount } from 'svelte';
import { stateColours } from './domain/state-colours';
import './ui/tokens.css';
import './ui/base.css';
import App from './ui/App.svelte';

for (const [state, colour] of Object.entries(stateColours))
  document.documentElement.style.setProperty(`--${state}`, colour);

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app.');
mount(App, { target });
