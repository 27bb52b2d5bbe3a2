/** Files that people fill in with a spreadsheet, read row by row: CSV and XLSX, each bounded, each refused with the place. */
package vn.hocso.roster.intake.sheet;
