/** The administrative units of code set DMHC-2022: 63 provinces, 705 districts, 10.599 communes, and how to find one. */
package vn.hocso.roster.territory;
