/** Signs what must hold without trusting the service: completions of the programme and seals of the record store. */
package vn.hocso.shared.signing;
