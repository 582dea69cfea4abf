// The browser comes from @sparticuz/chromium, a registry package; puppeteer must not fetch one of its own.
module.exports = { skipDownload: true };
