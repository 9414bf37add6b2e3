import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { profile } from '../../my-cluster';
import { Facts } from './Facts';

function App() {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [language, setLanguage] = useState('');
  return (
    <>
      <cluster-facts profile="paper-province" lang="en" theme={theme} />
      <Facts profile={profile} onLanguage={setLanguage} />
      <button id="dark" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <output id="chosen">{language}</output>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
