"""Text in, spoken audio with exact timings out. Never hears of a stop or a tour."""
