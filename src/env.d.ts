/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The body whose authors' components are being rendered. */
    body?: import('./site/views/body.ts').BodyContext;
  }
}
