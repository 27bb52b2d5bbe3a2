/**
 * The campaign around the course. Here are the sheets with QR codes on walls and how far those who scan them come; beside it sessions in person
 * ({@code session}, {@code attendance}, {@code coverage}), notices, good practice, the channel, leaders, focal points, letters to offices ({@code mail}) and sources.
 */
package vn.hocso.campaign;
