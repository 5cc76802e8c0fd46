import { createRoot } from 'react-dom/client'
import './base.css'
import { LightPage } from './light-page.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<LightPage />)
