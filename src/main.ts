import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './ui/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no #app.');
mount(App, { target });
